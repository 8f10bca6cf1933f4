/** What can be wrong with looking at a project. */
export const viewCodes = {
  CLI359: {
    name: "no-edit-in-the-page",
    severity: "error",
    message: () => "Flows cannot be edited in the page yet.",
    help: () => "Change the source in an editor: the page shows it at once.",
  },
} as const;
