import type { Language } from '../language';
import { createDrawer } from './answerPython';
import { findDangers } from './findDangers';
import { judgePrograms } from './judgePrograms';
import { rankByAgreement } from './rankCandidates';
import { sourceLayout } from './writeRequest';

/** Python: the codec is made from the symbols that the model's card holds. */
export const python: Language = {
  name: 'python',
  symbolsFor: (own) => own,
  describeSource: (pieces) => sourceLayout(pieces).description,
  createDrawer,
  rank: rankByAgreement,
  createChecker: async () => (codes) => {
    const judged = judgePrograms([{ gold: '', candidates: codes }]);
    return codes.map((_, at) => (judged.ok ? (judged.value[0]?.[at]?.valid ?? false) : null));
  },
  findDangers,
};
