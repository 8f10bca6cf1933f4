import type { ViewApi, ViewOperation, ViewProblem } from "@flowc/viewer";

/** A request that has no result. */
export class RequestFailed extends Error {
  readonly problem: ViewProblem;

  constructor(problem: ViewProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The code of requests that reached nobody. */
export const unreachable = "unreachable";

/** What went wrong, in words; anything that is no refusal means that the server could not be reached. */
export function problemOf(error: unknown): ViewProblem {
  if (error instanceof RequestFailed) return error.problem;
  return { code: unreachable, message: "The server does not answer. Is flowc view still running?" };
}

export type Post = (path: string, body: string) => Promise<{ readonly status: number; readonly text: string }>;

/** The server as the page asks it: each operation is a request. */
export function createViewClient(post: Post): ViewApi {
  const ask = async (operation: ViewOperation, request: unknown) => {
    const { status, text } = await post(`/api/${operation}`, JSON.stringify(request));
    if (status === 200) return JSON.parse(text);
    throw new RequestFailed(readProblem(status, text));
  };
  return {
    estate: (request) => ask("estate", request),
    flow: (request) => ask("flow", request),
    find: (request) => ask("find", request),
    edits: (request) => ask("edits", request),
    edit: (request) => ask("edit", request),
    undo: (request) => ask("undo", request),
    startCall: (request) => ask("startCall", request),
    act: (request) => ask("act", request),
    wait: (request) => ask("wait", request),
    endCall: (request) => ask("endCall", request),
    plan: (request) => ask("plan", request),
    deployed: (request) => ask("deployed", request),
  };
}

function readProblem(status: number, text: string): ViewProblem {
  try {
    const { code, message } = JSON.parse(text) as Partial<ViewProblem>;
    if (typeof message === "string") return { code: typeof code === "string" ? code : String(status), message };
  } catch {
    // Not from our server, or cut short: the status is all there is to tell.
  }
  return { code: String(status), message: `The server answered with status ${status}.` };
}
