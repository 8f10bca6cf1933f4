/** What a destroy has to say in its own name. */
export const destroyCodes = {
  CLI240: {
    name: "no-unconfirmed-destroy",
    severity: "error",
    message: (p: { reason: "declined" | "no-terminal"; environment: string }) =>
      p.reason === "declined"
        ? `Nothing was destroyed: "${p.environment}" was not typed.`
        : "Nothing was destroyed: there is no terminal to ask on.",
    help: () => "Look at what would go with --dry-run. Use --yes to destroy without being asked.",
  },
} as const;
