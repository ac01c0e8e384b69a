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
