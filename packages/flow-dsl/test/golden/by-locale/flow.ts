import { contactFlow, messages } from "@flowc/flow-dsl";

const say = messages({
  en: { menu: "Press 1 to go on, {name}.", bye: { ssml: "<speak>Bye, {name}.</speak>" } },
  "en-GB": { menu: "Please press 1 to go on, {name}.", bye: { ssml: "<speak>Goodbye, {name}.</speak>" } },
  de: { menu: "{name}, drücken Sie die 1.", bye: { ssml: "<speak>Tschüs, {name}.</speak>" } },
});

export default contactFlow("By locale", (f) => {
  f.byLocale(say, (f, say) =>
    f.getCustomerInput(say.menu({ name: f.attributes("name") }), { 1: (f) => f.disconnect({ label: "on" }) }),
  );
  f.playPrompt(f.messages(say, "de").bye({ name: "Tom & Co" })).disconnect();
});
