import { addedIds } from '../../host/receipt';
import { printWords } from '../../rule/words/en';
import { findChanged, findMeant, type FindableRule, type Meant } from '../../suggest/findMeant';
import { intersect } from '../../sheet/area';
import { sayRules } from '../chips/sayRules';
import type { PaneState, StandingRule } from '../paneState';

type Asked = Pick<PaneState, 'draft' | 'phase' | 'seen' | 'standing' | 'past' | 'manage'>;

/** The rules of the sheet that the present request may be about. */
export interface MeantRules extends Meant {
  /** The request speaks of a rule that is there; else it reads as one for a new rule. */
  readonly isSaid: boolean;
}

/** Rules to choose from at most. */
const MOST = 3;

/** The rules of the sheet that the present request may be about; null without a request, or without rules. */
export function findMeantRules(state: Asked): MeantRules | null {
  const utterance = utteranceOf(state);
  const rules = listFindable(state);
  if (utterance === null || rules === null) return null;
  const said = findMeant(utterance, rules);
  if (said !== null) {
    const places = said.places.slice(0, said.isSure ? 1 : MOST);
    return { ...said, places, isSaid: true };
  }
  const guessed = findChanged(utterance, rules);
  if (guessed === null) return null;
  const latest = rules.flatMap(({ isLatest }, place) => (isLatest ? [place] : []));
  const places = [...new Set([...latest, ...guessed.places])].slice(0, MOST);
  return { ...guessed, places, isSure: false, isSaid: false };
}

/** The rules of the sheet as words can find them; null where they are not known. */
function listFindable({ seen, standing, past, manage: { known } }: Asked): FindableRule[] | null {
  if (standing.kind !== 'known' || known?.rules !== standing.rules) return null;
  const latest = past.kind === 'applied' ? addedIds(past.receipt) : [];
  const selection = seen?.selection ?? [];
  return standing.rules.map((rule, place): FindableRule => {
    const said = known.read.ruleSets[place] ?? null;
    const isSaid = said !== null && known.snapshot !== null;
    const sentence = isSaid ? sayRules(said, known.snapshot, printWords) : sayPlain(rule);
    const { id, areas } = rule.listed;
    const isSelected = selection.some((one) => areas.some((area) => intersect(one, area)));
    return { sentence, said, isLatest: latest.includes(id), isSelected };
  });
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
