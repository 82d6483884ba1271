import type { DocumentFeature } from '../refusals.js';
import { BLACK, contrast, type Colour } from './colour.js';
import type { Look } from './look.js';

/** Below this nobody reads a text on paper; pale grey on white is about 1.4. */
export const MIN_CONTRAST = 1.5;
/** Five points. The smallest print of official documents (公文) is nine. */
const MIN_HALF_POINTS = 10;
const MIN_WIDTH_PERCENT = 20;

/** The looks that decide about a run, from the weakest to the strongest. */
export interface LookLayers {
  readonly defaults: Look;
  readonly paragraph: Look;
  readonly character: Look;
  readonly direct: Look;
}

/**
 * Whether a run is hidden (`w:vanish`). The run's own word counts most. Between the styles it is a
 * toggle (ECMA-376-1 section 17.7.3): set in both it would show again, which not every program
 * does, so that is `unclear`.
 */
export function hiding(layers: LookLayers): 'hidden' | 'shown' | 'unclear' {
  const { defaults, paragraph, character, direct } = layers;
  if (direct.hidden !== undefined) return direct.hidden ? 'hidden' : 'shown';
  if (paragraph.hidden === true && character.hidden === true) return 'unclear';
  const hidden = [defaults, paragraph, character].some((look) => look.hidden === true);
  return hidden ? 'hidden' : 'shown';
}

/**
 * What keeps a reader from seeing text that is there, or lets them see something else: an undertaker
 * would not notice what is published then.
 * @param background the colour behind the text where the look has none
 */
export function faultOf(look: Look, background: Colour): DocumentFeature | undefined {
  if (look.rightToLeft === true) return 'text-direction';
  if (look.webHidden === true) return 'ambiguous-hiding';
  if (look.symbolFont === true) return 'symbol';
  const behind = look.highlight ?? look.shading ?? background;
  const faint = contrast(look.colour ?? BLACK, behind) < MIN_CONTRAST;
  if (faint || look.unknownFill === true) return 'faint-text';
  const { halfPoints = MIN_HALF_POINTS, widthPercent = MIN_WIDTH_PERCENT } = look;
  const tiny = halfPoints < MIN_HALF_POINTS || widthPercent < MIN_WIDTH_PERCENT;
  return tiny ? 'tiny-text' : undefined;
}
