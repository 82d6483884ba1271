/** The parts of the detector that training shares with it, as built. */
export { featureView } from '../../packages/redaction/dist/detector/feature-view.js';
export {
  furtherFeaturesAt,
  maxFeatures,
} from '../../packages/redaction/dist/detector/further-features.js';
export {
  leadingFeatures,
  leadingFeaturesAt,
} from '../../packages/redaction/dist/detector/leading-features.js';
export { slotCount } from '../../packages/redaction/dist/detector/slots.js';
export { glyphsOf } from '../../packages/redaction/dist/detector/glyphs.js';
export { FOLLOWING, TAG, tagCount } from '../../packages/redaction/dist/detector/tags.js';
export {
  ordinaryWords,
  type OrdinaryWords,
} from '../../packages/redaction/dist/detector/ordinary-words.js';
