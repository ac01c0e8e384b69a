/** The colour ("#RRGGBB") at a share (0 to 1) of the way through two or three colours. */
export function scaleColour(colours: readonly string[], share: number): string {
  const steps = Math.max(colours.length - 1, 1);
  const step = Math.min(Math.floor(share * steps), steps - 1);
  const from = channels(colours[step]);
  const to = channels(colours[step + 1] ?? colours[step]);
  const mixed = from.map((one, index) =>
    Math.round(one + ((to[index] ?? one) - one) * (share * steps - step)),
  );
  return `#${mixed.map((one) => one.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}

function channels(colour = '#FFFFFF'): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
