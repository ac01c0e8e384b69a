import { listSources, readText } from './sourceFiles';

const shipped = listSources().filter((path) => /^src\/(?!cli\/|standin\/)/.test(path));

/** The places that say a pattern, as "path: what". */
function placesOf(pattern: RegExp, paths = shipped): readonly string[] {
  return paths.flatMap((path) =>
    [...readText(path).matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`),
  );
}

describe('What is shipped', () => {
  test('makes no HTML and no code out of texts', () => {
    const sinks =
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc/g;
    expect(placesOf(sinks)).toEqual([]);
  });

  test('asks for nothing but files of its own folder, at known places', () => {
    const asking = placesOf(/\bfetch\(.*/g).map((place) => place.replace(/\.ts.*/, '.ts'));
    expect(asking.filter((path) => !/^src\/(taskpane|worker)\//.test(path))).toEqual([]);
    expect(placesOf(/\bfetch\(\s*[`'"](?:https?:)?\/\//g)).toEqual([]);
    const others =
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeer|WebTransport|document\.cookie/g;
    expect(placesOf(others)).toEqual([]);
  });

  test('names no address that it could send to', () => {
    const addresses = /https?:\/\/(?!schemas\.|www\.w3\.org)[\w.-]+/g;
    expect(placesOf(addresses)).toEqual([]);
  });
});
