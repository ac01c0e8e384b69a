/** Calls back after the selection moved in Excel; the answer stops it. Without Excel's consent it never calls. */
export function watchSelection(listener: () => void): () => void {
  const added = Excel.run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  const stop = async () => {
    const handler = await added;
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
  const ignore = () => undefined;
  added.catch(ignore);
  return () => {
    stop().catch(ignore);
  };
}
