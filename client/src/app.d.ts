declare global {
  /** The origin of the API when it is not the page's own; set when the client is built. */
  const __API_ORIGIN__: string;
}

export {};
