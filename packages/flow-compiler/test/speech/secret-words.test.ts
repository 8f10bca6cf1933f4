import { expect, test } from "vitest";
import { secretWords } from "../../src/speech/secret-words.js";
import { storeView } from "../helpers/block-views.js";

test.each([
  ["Please enter your 16 digit card number.", "card number"],
  ["Bitte geben Sie Ihre Geheimzahl ein.", "Geheimzahl"],
  ["Introduzca el número de su tarjeta.", "tarjeta"],
  ["Saisissez votre code secret.", "code secret"],
  ["Digite a sua senha.", "senha"],
  ["Inserisca il codice fiscale.", "codice fiscale"],
  ["Voer uw pincode in.", "pincode"],
])("hears a secret in %j", (text, words) => {
  expect(secretWords(storeView("Ask", text))).toBe(words);
});

test("hears a secret in the name of a block, and none in other words", () => {
  expect(secretWords(storeView("askForSecurityCode", "The last three digits, please."))).toBe("Security Code");
  expect(
    secretWords(storeView("Ask", "Please enter your order number. Spinning wheels are included.")),
  ).toBeUndefined();
});
