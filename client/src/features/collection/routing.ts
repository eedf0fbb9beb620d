import type { Routing } from '$api/types';

/** Answers to questions that are shown; a question that is hidden or not answered is absent. */
export type Given = Record<string, string | string[]>;

/** Whether a route's condition holds. The server has the last word; this is the same rule, to show the form as it will judge it. */
export function holds(routing: Routing, given: Given): boolean {
  if (routing.all) return routing.all.every((part) => holds(part, given));
  if (routing.any) return routing.any.some((part) => holds(part, given));
  if (routing.not) return !holds(routing.not, given);
  const answer = routing.question ? given[routing.question] : undefined;
  if (answer === undefined) return false;
  if (routing.is) return typeof answer === 'string' && routing.is.includes(answer);
  if (routing.contains) return Array.isArray(answer) && answer.some((code) => routing.contains!.includes(code));
  return false;
}
