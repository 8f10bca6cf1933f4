import type { PhoneNumberCountryCode, PhoneNumberType } from "@aws-sdk/client-connect";

/** A number that could be claimed. */
export interface PoolNumber {
  readonly phoneNumber: string;
  readonly country: PhoneNumberCountryCode;
  readonly type: PhoneNumberType;
}

/** Consecutive numbers: what they begin with, and the first and last of the digits that follow. */
type Block = readonly [prefix: string, first: string, last: string];

type Blocks = Partial<Record<PhoneNumberType, readonly Block[]>>;

/**
 * What the emulator has on offer, by country and type. Where a country keeps numbers for use in fiction these are
 * taken, so that a number that leaks out of a test reaches nobody. Other countries and types offer nothing.
 */
const blocks: Partial<Record<PhoneNumberCountryCode, Blocks>> = {
  US: {
    DID: [
      ["+1206555", "0100", "0199"],
      ["+1312555", "0100", "0199"],
      ["+1512555", "0100", "0199"],
    ],
    TOLL_FREE: [
      ["+1800555", "0100", "0199"],
      ["+1833555", "0100", "0199"],
      ["+1888555", "0100", "0199"],
    ],
  },
  CA: { DID: [["+1416555", "0100", "0199"]], TOLL_FREE: [["+1844555", "0100", "0199"]] },
  GB: {
    DID: [
      ["+4420794", "60000", "60999"],
      ["+4411349", "60000", "60999"],
    ],
    TOLL_FREE: [["+44808157", "0000", "0999"]],
  },
  AU: { DID: [["+612555", "00000", "00999"]], TOLL_FREE: [["+611800975", "700", "719"]] },
  DE: { DID: [["+493023125", "000", "999"]], TOLL_FREE: [["+498005550", "100", "199"]] },
  FR: { DID: [["+331990", "01000", "01999"]], TOLL_FREE: [["+338005550", "10", "99"]] },
  IE: { DID: [["+3532091", "00000", "00999"]], TOLL_FREE: [["+3531800555", "100", "199"]] },
  NL: { DID: [["+31205550", "100", "199"]], TOLL_FREE: [["+318005550", "10", "99"]] },
  SE: { DID: [["+468465004", "00", "99"]], TOLL_FREE: [["+462055501", "00", "99"]] },
  JP: { DID: [["+8135555", "0100", "0199"]], TOLL_FREE: [["+81120555", "100", "199"]] },
  SG: { DID: [["+656555", "0100", "0199"]], TOLL_FREE: [["+65800555", "0100", "0199"]] },
};

/** The numbers of a country and type, always in the same order. */
export function poolOf(country: PhoneNumberCountryCode, type: PhoneNumberType): PoolNumber[] {
  return (blocks[country]?.[type] ?? []).flatMap(([prefix, first, last]) => {
    const numbers: PoolNumber[] = [];
    for (let digits = Number(first); digits <= Number(last); digits += 1) {
      numbers.push({ phoneNumber: prefix + String(digits).padStart(first.length, "0"), country, type });
    }
    return numbers;
  });
}

/** Finds a number in the pool; undefined when the emulator never offers it. */
export function findInPool(phoneNumber: string): PoolNumber | undefined {
  for (const [country, types] of Object.entries(blocks)) {
    for (const [type, ranges] of Object.entries(types)) {
      if (ranges.some((range) => isInBlock(phoneNumber, range))) {
        return { phoneNumber, country: country as PhoneNumberCountryCode, type: type as PhoneNumberType };
      }
    }
  }
  return undefined;
}

function isInBlock(phoneNumber: string, [prefix, first, last]: Block): boolean {
  const digits = phoneNumber.slice(prefix.length);
  return phoneNumber.startsWith(prefix) && digits.length === first.length && digits >= first && digits <= last;
}
