import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A link or image target in Markdown; code is taken out before. */
const target = /\]\(([^()\s]+)\)/g;

/**
 * The relative links of Markdown files that lead nowhere: a missing file, or a heading that the file does not have.
 * @param {string} base the folder that the paths start from
 * @param {readonly string[]} files paths of Markdown files, relative to `base`
 * @returns {string[]} one sentence per broken link
 */
export function brokenLinks(base, files) {
  return files.flatMap((file) => {
    const text = withoutCode(readFileSync(join(base, file), "utf8"));
    return [...text.matchAll(target)]
      .map(([, link = ""]) => link)
      .filter((link) => !/^[a-z]+:/i.test(link))
      .filter((link) => !leadsSomewhere(base, file, link))
      .map((link) => `${file} links to ${link}, which does not exist.`);
  });
}

function leadsSomewhere(base, file, link) {
  const [path = "", anchor] = link.split("#");
  const linked = path === "" ? join(base, file) : join(base, dirname(file), decodeURIComponent(path));
  if (!existsSync(linked)) return false;
  return anchor === undefined || anchorsOf(readFileSync(linked, "utf8")).includes(anchor);
}

/** The anchors of a file's headings, spelled as code hosts spell them. */
function anchorsOf(text) {
  return [...withoutCode(text, false).matchAll(/^#+ +(.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}

function withoutCode(text, inline = true) {
  const withoutFences = text.replace(/^(```+|~~~+)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, "");
  return inline ? withoutFences.replace(/`[^`\n]*`/g, "") : withoutFences;
}
