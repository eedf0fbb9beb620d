/** Does something again and again while the page is looked at, and at once when it is looked at again. What comes back ends it. */
export function whileSeen(work: () => void, every = 20_000): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') work();
  };
  const timer = setInterval(look, every);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
