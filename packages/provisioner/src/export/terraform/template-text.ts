/** Runs of the signs that begin what Terraform works out itself, before a brace or at the end of a piece of text. */
const signs = /\$+(?=\{|$)|%+(?=\{|$)/g;

/**
 * Text as Terraform reads it back: what looks like the beginning of a template is put in as a constant. Terraform's own
 * escapes (`$${`) are not used, because what they mean depends on the sign before them, which may be in another piece.
 */
export function templateText(text: string): string {
  return text.replaceAll(signs, (run) => `\${"${run}"}`);
}
