import type { Language } from '../language';
import { createDrawer } from './answerBash';
import { createBashChecker } from './checkBash';
import { sourceLayout } from './features';
import { findDangers } from './findDangers';
import { rankByAgreement } from './rankCandidates';
import { readCodebook } from './vocabulary';

/** Bash: the codec is made from the committed codebook, which a model must have been trained for. */
export const bash: Language = {
  name: 'bash',
  symbolsFor: () => readCodebook().symbols,
  describeSource: (pieces) => sourceLayout(pieces).description,
  createDrawer: (sampler, vocabulary) => createDrawer(sampler, vocabulary, readCodebook()),
  rank: rankByAgreement,
  createChecker: async () => {
    const checker = await createBashChecker();
    return (codes) => checker.areValid(codes);
  },
  findDangers,
};
