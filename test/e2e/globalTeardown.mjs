export default async function tearDown() {
  const { server, browser } = globalThis.standinRun;
  await browser.close();
  await server.close();
}
