/**
 * Calls `tell` after the user selected something else: the component has no such event, so `hasMoved` is asked
 * after every key and pointer release. The answer stops it.
 */
export function watchSelection(hasMoved: () => boolean, tell: () => void): () => void {
  const look = (): void => {
    if (hasMoved()) tell();
  };
  // The component handles the same event first; a frame later its model is up to date.
  const later = (): number => requestAnimationFrame(look);
  window.addEventListener('pointerup', later, true);
  window.addEventListener('keyup', later, true);
  return () => {
    window.removeEventListener('pointerup', later, true);
    window.removeEventListener('keyup', later, true);
  };
}
