import type { Snapshot } from '../../sheet/snapshot';
import { choiceOf, type PaneState, type Phase } from '../paneState';
import type { Environment } from './about';
import { sizeOf } from './modelFacts';

/**
 * What helps to find a fault, as text: counts, kinds, codes and versions. No cell, header, sheet name, request, formula
 * or address is in it, and no detail of an error, which may quote one.
 */
export function diagnose(state: PaneState, environment: Environment): string {
  const { phase, past, seen, standing, settings } = state;
  return JSON.stringify(
    {
      ...environment,
      tab: state.tab,
      phase: phase.kind,
      trouble: troubleOf(phase) ?? state.selectTrouble?.code ?? null,
      readings: choiceOf(phase)?.readings.map(({ candidate, check, ask }) => ({
        kind: candidate.kind,
        conditions: candidate.ruleSet.rules.map((rule) =>
          rule.kind === 'highlight' ? rule.when.kind : rule.kind,
        ),
        hits: candidate.hitRows,
        warnings: candidate.warnings.map(({ code }) => code),
        check: check.kind,
        asks: ask?.what ?? null,
      })),
      undo: past.kind,
      table: seen === null ? null : measureTable(seen),
      rules: standing.kind === 'known' ? measureRules(standing.rules) : standing.kind,
      model: settings.card.kind === 'known' ? nameModel(settings.card.facts) : settings.card.kind,
    },
    null,
    1,
  );
}

function troubleOf(phase: Phase): string | null {
  if (phase.kind === 'failed') return phase.trouble.error.code;
  return phase.kind === 'choosing' ? (phase.trouble?.code ?? null) : null;
}

function measureTable({ rows, columns, isTable, headerRow, selection }: Snapshot): object {
  return {
    rows: rows.length,
    columns: columns.map(({ type }) => type),
    isTable,
    hasHeader: headerRow !== null,
    selectedAreas: selection.length,
  };
}

type Known = Extract<PaneState['standing'], { readonly kind: 'known' }>;

function measureRules(rules: Known['rules']): object {
  return rules.map(({ listed, hits }) => ({
    kind: listed.hostKind,
    readable: listed.rule !== null,
    ours: listed.ours,
    checked: hits !== null,
  }));
}

type KnownCard = Extract<PaneState['settings']['card'], { readonly kind: 'known' }>;

function nameModel(facts: KnownCard['facts']): object {
  return { bytes: sizeOf(facts), symbols: facts.symbolsHash.slice(0, 12) };
}
