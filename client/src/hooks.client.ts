import type { HandleClientError } from '@sveltejs/kit';

/** An unknown address is the visitor's news, not a fault of ours. */
export const handleError: HandleClientError = ({ error, status }) => {
  if (status !== 404) console.error(error);
};
