// Draws the icons of assets/ (PNG, node's zlib alone): node .ci/icons.mjs
// A sheet with one row lit for the pane's button, a turning arrow for undo. Shapes are given in
// shares of the side and drawn 8 times too large, then averaged, which makes the edges smooth.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const OVER = 8;
const GREEN = [33, 115, 70, 255];
const WHITE = [255, 255, 255, 255];
const AMBER = [255, 200, 60, 255];
const LINE = [196, 214, 204, 255];
const BLUE = [38, 98, 170, 255];

const rounded = (x0, y0, x1, y1, r) => (x, y) => {
  if (x < x0 || x > x1 || y < y0 || y > y1) return false;
  const dx = Math.max(x0 + r - x, 0, x - (x1 - r));
  const dy = Math.max(y0 + r - y, 0, y - (y1 - r));
  return dx * dx + dy * dy <= r * r;
};
const ring = (cx, cy, inner, outer, from, to) => (x, y) => {
  const d = Math.hypot(x - cx, y - cy);
  const turn = (Math.atan2(y - cy, x - cx) / Math.PI) * 180;
  return d >= inner && d <= outer && turn >= from && turn <= to;
};
/** A thick line with round ends. */
const turned = (ax, ay, bx, by, half) => (x, y) => {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= half;
};
const triangle = (ax, ay, bx, by, cx, cy) => (x, y) => {
  const side = (px, py, qx, qy) => (x - px) * (qy - py) - (y - py) * (qx - px);
  const s = [side(ax, ay, bx, by), side(bx, by, cx, cy), side(cx, cy, ax, ay)];
  return s.every((v) => v >= 0) || s.every((v) => v <= 0);
};

/** Edges on whole pixels keep the rows of the sheet crisp at every size. */
const sheet = (size) => {
  const px = (share) => Math.round(share * size) / size;
  const [left, right] = [px(0.17), px(0.83)];
  const rows = [0.2, 0.36, 0.52, 0.68, 0.84].map(px);
  const gap = Math.max(1, Math.round(size / 32)) / size;
  const bands = [LINE, WHITE, AMBER, WHITE].map((colour, i) => [
    colour,
    rounded(left, rows[i], right, rows[i + 1] - gap, 0),
  ]);
  return [[GREEN, rounded(px(0.03), px(0.03), px(0.97), px(0.97), 0.14)], ...bands];
};
const undo = () => [
  [BLUE, ring(0.5, 0.56, 0.23, 0.36, -125, 180)],
  [BLUE, ring(0.5, 0.56, 0.23, 0.36, -180, -179)],
  [BLUE, triangle(0.08, 0.34, 0.46, 0.06, 0.47, 0.5)],
];
/** A column with one cell lit, and a glass over it. */
const suggest = () => [
  [GREEN, rounded(0.08, 0.08, 0.56, 0.92, 0.06)],
  ...[0.14, 0.34, 0.54, 0.74].map((top, i) => [
    i === 1 ? AMBER : WHITE,
    rounded(0.14, top, 0.5, top + 0.13, 0),
  ]),
  [BLUE, ring(0.66, 0.52, 0.15, 0.25, -180, 180)],
  [BLUE, turned(0.79, 0.66, 0.95, 0.9, 0.055)],
];
/** A question mark beside a lit cell. */
const why = () => [
  [GREEN, rounded(0.06, 0.3, 0.46, 0.7, 0.06)],
  [AMBER, rounded(0.13, 0.37, 0.39, 0.63, 0)],
  [BLUE, ring(0.72, 0.34, 0.13, 0.24, -180, 60)],
  [BLUE, turned(0.785, 0.5, 0.7, 0.64, 0.055)],
  [BLUE, rounded(0.645, 0.56, 0.755, 0.72, 0.02)],
  [BLUE, ring(0.7, 0.85, 0, 0.075, -180, 180)],
];

function draw(size, layers) {
  const rows = [];
  for (let y = 0; y < size; y += 1) {
    const row = [0];
    for (let x = 0; x < size; x += 1) row.push(...pixel(x, y, size, layers));
    rows.push(Buffer.from(row));
  }
  return Buffer.concat(rows);
}

function pixel(x, y, size, layers) {
  const sum = [0, 0, 0, 0];
  for (let j = 0; j < OVER; j += 1)
    for (let i = 0; i < OVER; i += 1) {
      const at = [(x + (i + 0.5) / OVER) / size, (y + (j + 0.5) / OVER) / size];
      const hit = layers.findLast(([, inside]) => inside(...at));
      if (hit) for (let c = 0; c < 4; c += 1) sum[c] += c < 3 ? hit[0][c] * hit[0][3] : hit[0][3];
    }
  const alpha = sum[3];
  const colour = alpha === 0 ? [0, 0, 0] : sum.slice(0, 3).map((v) => Math.round(v / alpha));
  return [...colour, Math.round(alpha / (OVER * OVER))];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function png(size, layers) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA
  const data = deflateSync(draw(size, layers), { level: 9 });
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    mark,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const pictures = {
  icon: { sizes: [16, 32, 64, 80], layers: sheet },
  suggest: { sizes: [16, 32, 80], layers: suggest },
  why: { sizes: [16, 32, 80], layers: why },
  undo: { sizes: [16, 32, 80], layers: undo },
};
for (const [name, { sizes, layers }] of Object.entries(pictures))
  for (const size of sizes) {
    const file = new URL(`../assets/${name}-${size}.png`, import.meta.url);
    writeFileSync(file, png(size, layers(size)));
  }
