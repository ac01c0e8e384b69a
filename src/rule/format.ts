/** Colour families; amber is orange, "light red" is red, violet is purple. */
export const COLOURS = [
  'red',
  'green',
  'yellow',
  'orange',
  'blue',
  'grey',
  'pink',
  'cyan',
  'white',
  'purple',
  'black',
  'brown',
] as const;

export type Colour = (typeof COLOURS)[number];

/** The look of a highlighted cell; only what was asked for is there. */
export interface Format {
  readonly fill?: Colour;
  readonly font?: Colour;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
}
