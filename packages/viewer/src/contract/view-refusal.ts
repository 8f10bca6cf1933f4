import type { ViewProblem } from "./view-api.js";

/** Statuses of requests that have no result: wrong in themselves, about nothing that is there, or not possible now. */
export type RefusalStatus = 400 | 404 | 409;

/** Thrown by a `ViewApi` when a request has no result: its problem becomes the answer. */
export class ViewRefusal extends Error {
  readonly status: RefusalStatus;
  readonly problem: ViewProblem;

  constructor(status: RefusalStatus, problem: ViewProblem) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
  }
}
