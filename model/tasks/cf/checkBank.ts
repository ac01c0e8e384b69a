/**
 * Says which templates and stories cannot be used, and why: `npx tsx model/tasks/cf/checkBank.ts [FILE-PART]`.
 * Every wording is filled several times; one that never becomes a row is printed with the reason that came most.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkRequest } from '../../../src/link/linkRequest';
import { readVocabulary, type Vocabulary } from '../../../src/link/splitPieces';
import { canonicalRuleSet } from '../../../src/rule/canonicalRule';
import { parseRuleSet } from '../../../src/rule/parseRule';
import { writeSymbols } from '../../../src/rule/symbols/writeSymbols';
import { validateRuleSet } from '../../../src/rule/validateRule';
import { createRandom, type Random } from './random';
import { readBank, type Bank } from './readBank';
import { withLead, type SampledRequest } from './sampleRequest';
import { tellStory } from './sampleStory';
import { fillTemplate } from './sampleTemplate';
import { sampleTable } from './sampleTable';

const HERE = dirname(fileURLToPath(import.meta.url));
const TRIES = 24;
const LONGEST = 32;

/** Why a sampled request is no training row; null when it is one. */
function refuse(sampled: SampledRequest | null, vocabulary: Vocabulary): string | null {
  if (sampled === null) return 'does not fit a table, or its rule cannot be read';
  const text = withLead(sampled, sampled.utterance);
  const linked = linkRequest(text, sampled.snapshot, vocabulary);
  if (linked.truncated) return 'too long';
  const { target } = sampled;
  const normal = target.kind === 'rules' ? canonicalRuleSet(target) : target;
  if (normal.kind === 'rules') {
    const [problem] = validateRuleSet(normal, sampled.snapshot);
    if (problem !== undefined && problem.code !== 'wrongType') return JSON.stringify(problem);
  }
  const symbols = writeSymbols(normal, linked.slots);
  if (symbols === null) return 'a literal of the rule is not in the request';
  return symbols.length > LONGEST ? `${symbols.length} symbols` : null;
}

/** The commonest reason, where no try succeeds. */
function tryOut(make: () => SampledRequest | null, vocabulary: Vocabulary): string | null {
  const reasons = new Map<string, number>();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const reason = refuse(make(), vocabulary);
    if (reason === null) return null;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'never drawn';
}

function report(name: string, rule: string, say: string, reason: string): void {
  console.log(`${name}\n  ${rule}\n  ${say}\n  -> ${reason}`);
}

function checkTemplates(bank: Bank, vocabulary: Vocabulary, random: Random, part: string): void {
  let [good, bad] = [0, 0];
  for (const template of bank.templates) {
    if (!template.topic.includes(part)) continue;
    const plain = template.rule.replace(/\[\w+:?\w*\]/g, '[0]');
    for (const say of template.say) {
      const reason = tryOut(() => {
        const table = sampleTable(random.pick(bank.tables), random);
        return fillTemplate({ bank, table, side: 'train', random }, template, say);
      }, vocabulary);
      if (reason === null) good += 1;
      else {
        bad += 1;
        report(template.topic, plain, say, reason);
      }
    }
  }
  console.log(`templates: ${good} usable, ${bad} not`);
}

function checkStories(bank: Bank, vocabulary: Vocabulary, random: Random, part: string): void {
  let [good, bad] = [0, 0];
  for (const story of bank.stories) {
    if (!story.table.domain.includes(part)) continue;
    for (const request of story.requests) {
      const text = request.rule.replace(/\[[^\]]+\]/g, '[0]');
      const parsed = text.startsWith('decline') ? { ok: true as const } : parseRuleSet(text);
      for (const say of request.say) {
        const reason = parsed.ok
          ? tryOut(() => tellStory(story, request, say, random), vocabulary)
          : JSON.stringify(parsed.error);
        if (reason === null) good += 1;
        else {
          bad += 1;
          report(story.table.domain, request.rule, say, reason);
        }
      }
    }
  }
  console.log(`stories: ${good} usable, ${bad} not`);
}

function main(): void {
  const part = process.argv[2] ?? '';
  const file = join(HERE, '../../../assets/model/vocab.txt');
  const vocabulary = readVocabulary(readFileSync(file, 'utf8'));
  const bank = readBank(join(HERE, 'bank'));
  const random = createRandom(1);
  checkTemplates(bank, vocabulary, random, part);
  checkStories(bank, vocabulary, random, part);
}

main();
