import { relative, sep } from "node:path";
import type { Diagnostic, Span } from "@flowc/diagnostics";
import { type FindingView, type PlaceView, type RefusalStatus, ViewRefusal } from "@flowc/viewer";

/** A place as the page names it. */
export function placeInView({ file, line, column }: Span, root: string): PlaceView {
  return { file: relative(root, file).split(sep).join("/"), line, column };
}

/** A finding as the page shows it. */
export function findingInView({ code, severity, message, help, span, subject }: Diagnostic, root: string): FindingView {
  return {
    code,
    severity,
    message,
    ...(help !== undefined && { help }),
    ...(subject?.block !== undefined && { block: subject.block }),
    ...(span !== undefined && { place: placeInView(span, root) }),
  };
}

/** A request that has no result because of a finding. */
export function refused(status: RefusalStatus, { code, message, help }: Diagnostic): ViewRefusal {
  return new ViewRefusal(status, { code, message: help === undefined ? message : `${message} ${help}` });
}
