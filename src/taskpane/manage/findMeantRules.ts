import { addedIds } from '../../host/receipt';
import { printWords } from '../../rule/words/en';
import { findMeant, type FindableRule, type Meant } from '../../suggest/findMeant';
import { sayRules } from '../chips/sayRules';
import type { PaneState, StandingRule } from '../paneState';

/** The rules of the sheet that the present request may be about; null where it speaks of none of them. */
export function findMeantRules(
  state: Pick<PaneState, 'draft' | 'phase' | 'standing' | 'past' | 'manage'>,
): Meant | null {
  const { standing, manage, past } = state;
  const utterance = utteranceOf(state);
  const { known } = manage;
  if (utterance === null || standing.kind !== 'known' || known?.rules !== standing.rules)
    return null;
  const latest = past.kind === 'applied' ? addedIds(past.receipt) : [];
  const rules = standing.rules.map((rule, place): FindableRule => {
    const said = known.read.ruleSets[place] ?? null;
    const isSaid = said !== null && known.snapshot !== null;
    const sentence = isSaid ? sayRules(said, known.snapshot, printWords) : sayPlain(rule);
    return { sentence, said, isLatest: latest.includes(rule.listed.id) };
  });
  return findMeant(utterance, rules);
}

/** The request that is being answered, or was; null where nobody asked in words. */
export function utteranceOf({ draft, phase }: Pick<PaneState, 'draft' | 'phase'>): string | null {
  switch (phase.kind) {
    case 'thinking':
    case 'declined':
      return phase.utterance;
    case 'choosing':
      return phase.choice.standsOut === undefined ? phase.choice.utterance : null;
    case 'failed':
      return phase.trouble.from === 'suggester' ? draft : null;
    default:
      return null;
  }
}

function sayPlain({ listed }: StandingRule): string {
  return listed.rule?.kind === 'custom' ? listed.rule.formula : listed.hostKind;
}
