export default async function tearDown() {
  const { server, browsers } = globalThis.standinRun;
  await Promise.all(browsers.map((browser) => browser.close()));
  await server.close();
}
