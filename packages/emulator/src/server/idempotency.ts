import { createHash } from "node:crypto";
import type { ModelOperation } from "../model/service-model.js";
import type { WireAnswer } from "../protocol/encode-response.js";
import { idempotencyConflict } from "../protocol/service-error.js";
import { defineTable, type Tables } from "../store/table.js";

interface TokenRecord {
  readonly id: string;
  /** Digest of the other parameters. */
  readonly parameters: string;
  readonly answer: WireAnswer;
  readonly at: number;
}

const tokens = defineTable<TokenRecord>("idempotencyTokens");

/** The service remembers a token for seven days. Source: the API reference, 2026-11-20. */
const rememberedMs = 7 * 24 * 60 * 60 * 1000;

/** What a token of a request leads to. */
export interface TokenCheck {
  /** The first answer, when the same request came before. */
  readonly known: WireAnswer | undefined;
  /** Remembers the answer of a request that succeeded. */
  readonly remember: (answer: WireAnswer) => void;
}

/**
 * Looks up the idempotency token of a request: the same token with the same parameters gives the first answer again,
 * with other parameters it is refused. Requests without a token pass.
 */
export function checkToken(
  operation: ModelOperation,
  input: Readonly<Record<string, unknown>>,
  tables: Tables,
  now: number,
): TokenCheck {
  const token = operation.tokenMember === undefined ? undefined : input[operation.tokenMember];
  if (typeof token !== "string") return { known: undefined, remember: () => undefined };
  const { [operation.tokenMember as string]: _token, ...others } = input;
  const parameters = createHash("sha256").update(JSON.stringify(others)).digest("base64url");
  const table = tables.of(tokens);
  const id = `${operation.name} ${token}`;
  const found = table.get(id);
  const known = found !== undefined && found.at > now - rememberedMs ? found : undefined;
  if (known !== undefined && known.parameters !== parameters) {
    throw idempotencyConflict("The client token was used before with other parameters.");
  }
  return {
    known: known?.answer,
    remember: (answer) => {
      for (const old of table.all()) {
        if (old.at > now - rememberedMs) break;
        table.delete(old.id);
      }
      table.put({ id, parameters, answer, at: now });
    },
  };
}
