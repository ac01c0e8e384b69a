import type { Random } from '../cf/random';
import type { FindAction } from './compose/actionWays';
import type { FindPlace } from './compose/findPlaces';
import type { Things } from './describeThings';

const ASKING = [
  ...['how do i ', 'how do I ', 'how can i ', 'how to ', 'how can I ', 'what is the command to '],
  ...['i want to ', 'I need to ', 'can you ', 'please ', 'command to '],
];

/** A request: what is done with which things, where, in one of the orders that people say it in. */
export function phraseRequest(
  things: Things,
  place: FindPlace,
  action: FindAction,
  random: Random,
): string {
  const where = [random.pick(place.says), ...pickPruned(place, random)]
    .filter((part) => part !== '')
    .join(random.chance(0.5) ? ' ' : ', ');
  const said = chooseOrder(things, where, action, random);
  return polish(said.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim(), random);
}

function pickPruned({ pruned }: FindPlace, random: Random): readonly string[] {
  return pruned === undefined ? [] : [random.pick(pruned)];
}

function chooseOrder(things: Things, where: string, action: FindAction, random: Random): string {
  const drawn = random.next();
  const verb = random.pick(action.says);
  const put = (phrase: string, what: string): string => phrase.replace('{what}', what);
  const { determiner, noun, behind, predicate } = things;
  if (action.code === '' && predicate !== null && drawn < 0.08) {
    return `${random.pick(['which', 'what'])} ${noun} ${where} ${predicate}?`;
  }
  // Keywords alone.
  if (action.code === '' && drawn < 0.2) return `${noun} ${placed(behind, where, random)}`;
  const what = determiner + noun;
  if (drawn < 0.34 && where !== '' && !/^(?:and|at|up|here|rec)/.test(where)) {
    return `${where}${random.pick([',', ',', ''])} ${put(verb, `${what} ${behind}`)}`;
  }
  const all = `${what} ${placed(behind, where, random)}`;
  if (action.isWhole !== true && drawn < 0.55) {
    const found = random.pick(['find', 'find', 'find', 'search for', 'locate', 'look for']);
    return `${found} ${all} ${random.pick(['and', 'and', 'and', 'then', 'and then'])} ${put(verb, 'them')}`;
  }
  const asked = put(verb, all);
  return drawn > 0.86 ? askFor(asked, random) : asked;
}

/** The place before or behind what else is said. */
function placed(behind: string, where: string, random: Random): string {
  const isLong = /^(?:recursively|here$)|,/.test(where);
  const isFirst = !isLong && random.chance(0.45);
  return isFirst ? `${where} ${behind}` : `${behind} ${where}`;
}

function askFor(asked: string, random: Random): string {
  const start = random.pick(ASKING);
  return start + asked + (/^(?:how|what|can)/.test(start) && random.chance(0.6) ? '?' : '');
}

/** Most begin with a capital letter, few end with a full stop. */
function polish(say: string, random: Random): string {
  const capital = /^[a-z]/.test(say) && random.chance(0.7);
  const cased = capital ? say.charAt(0).toUpperCase() + say.slice(1) : say;
  return /[?.]$/.test(cased) || !random.chance(0.08) ? cased : `${cased}.`;
}
