// The library brings no types; its test says what it needs of them.
declare module 'jsonstat-toolkit' {
  export default function JSONstat(document: object): { class: string };
}
