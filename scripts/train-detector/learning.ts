/** The parts of the detector that training shares with it, as built. */
export {
  featureView,
  furtherFeaturesAt,
  leadingFeatures,
  leadingFeaturesAt,
  maxFeatures,
  slotCount,
} from '../../packages/redaction/dist/detector/features.js';
export { glyphsOf } from '../../packages/redaction/dist/detector/glyphs.js';
export { FOLLOWING, TAG, tagCount } from '../../packages/redaction/dist/detector/tags.js';
export {
  ordinaryWords,
  type OrdinaryWords,
} from '../../packages/redaction/dist/detector/ordinary-words.js';
