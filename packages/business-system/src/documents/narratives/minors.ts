import { SPOTS } from '../data/places.js';
import { culprit } from '../scene/culprits.js';
import { guardianOf } from '../scene/guardian.js';
import { bornOf } from '../scene/known.js';
import { hereIn, when, yuan, grammar } from '../scene/scene.js';
import { t } from '../text/pieces.js';

/** Minors whom only the text knows: harmed or present beside the people of the card. */
export const minorsBeside = grammar(
  (s) => {
    const v = s.stranger('name.victim', { role: 'victim', minor: true });
    const g = guardianOf(s, v);
    return t`${when(s)}，${culprit(s)}在${hereIn(s)}${s.random.pick(SPOTS)}附近，采用言语恐吓手段，强行索要未成年人${v}（${bornOf(s, v)}，${s.p.school()}学生）零花钱${yuan(s, 20, 900)}。${v}的法定代理人${g.name}（电话${s.p.phone()}）得知后报警。`;
  },
  (s) => {
    const v = s.stranger('name.victim', { role: 'victim', minor: true });
    const g = guardianOf(s, v);
    return t`其间，放学途经此处的未成年被害人${v}被波及受伤，其就读于${s.p.school()}，家住${s.p.home()}，既往有${s.p.illness()}病史。${v}之${g.relation}${g.name}作为法定代理人参与了诉讼。`;
  },
  (s) => {
    const w = s.stranger('name.witness', { minor: true });
    const g = guardianOf(s, w);
    return t`案发时在场的未成年证人${w}（${w.row.XB ?? '男'}，${bornOf(s, w)}，系${s.p.school()}学生）在其法定代理人${g.name}到场的情况下，陈述了所见经过。`;
  },
);
