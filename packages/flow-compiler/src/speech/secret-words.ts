import type { BlockView } from "../check/block-view.js";
import { promptsOf } from "./prompts.js";

/** Words for what a caller keys in and nobody else should see: card numbers, codes, numbers of a person. */
const secret = new RegExp(
  [
    "credit ?card|debit ?card|card ?number|\\bcvv2?\\b|\\bcvc\\b|security code|verification value|expir\\w+ date",
    "\\bpin(?: ?(?:code|number))?\\b|pass ?code|pass ?word|social security|\\bssn\\b|routing number|bank account",
    "kreditkarte|kartennummer|prüfziffer|geheimzahl|kennwort|passwort|sozialversicherung|\\biban\\b",
    "tarjeta|código de seguridad|contraseña|clave secreta|seguro social",
    "carte (?:bancaire|de crédit|bleue)|cryptogramme|code secret|mot de passe",
    "cartão|código de segurança|\\bsenha\\b|\\bcpf\\b",
    "carta di credito|codice di sicurezza|codice segreto|codice fiscale",
    "creditcard|pincode|wachtwoord|burgerservicenummer|\\bbsn\\b",
  ].join("|"),
  "iu",
);

/** The words by which a block asks for something secret, in its prompt or in its name. */
export function secretWords(block: BlockView): string | undefined {
  const name = block.identifier.replaceAll(/(?<=[a-z])(?=[A-Z])|[-_]/g, " ");
  return [...promptsOf(block).map(({ words }) => words), name].map((text) => secret.exec(text)?.[0]).find(Boolean);
}
