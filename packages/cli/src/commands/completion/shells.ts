/** Shells that can complete flowc. */
export type Shell = "bash" | "zsh" | "fish";
