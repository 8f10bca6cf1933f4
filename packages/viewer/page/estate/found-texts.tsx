import type { EstateView } from "@flowc/viewer";
import { useEffect } from "react";
import { flowAddress, formatAddress } from "../address/address.js";
import { useModel, useValue } from "../app/model-context.js";
import { marked } from "../find/marked.js";

/** Shortest search that is also made in the blocks: a letter is everywhere. */
const shortest = 2;

/** Blocks of all flows in which the words occur. */
export function FoundTexts({ words, estate }: { readonly words: string; readonly estate: EstateView }) {
  const model = useModel();
  const found = useValue(model.found.state);
  const wanted = words.trim();
  useEffect(() => {
    if (wanted.length >= shortest) void model.found.open(wanted, () => true);
    else model.found.close();
  }, [model, wanted]);
  const { value } = found;
  if (wanted.length < shortest || value === undefined || value.blocks.length === 0) return null;
  const names = new Map(estate.flows.map(({ key, name }) => [key, name]));
  return (
    <section className="found" aria-labelledby="found-title">
      <h2 id="found-title">
        In blocks{" "}
        <span className="muted">{value.hasMore ? `the first ${value.blocks.length}` : value.blocks.length}</span>
      </h2>
      <ul className="plain">
        {value.blocks.map(({ flow, block, title, text }) => (
          <li key={`${flow} ${block}`}>
            <a href={formatAddress(flowAddress(flow, { block }))} data-row>
              {marked(text, wanted).map(({ text: part, isMarked }, index) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
                isMarked ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
              )}
            </a>
            <span className="row-detail">
              {title} in {names.get(flow) ?? flow}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
