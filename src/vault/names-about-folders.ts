import { lazily } from '../model/lazily.ts';

/** Names of notes that are to be read first, in lower case. */
const READ_ME: ReadonlySet<string> = new Set([
  ...['readme', 'read me', 'liesmich', 'lies mich', 'lisezmoi', 'lisez-moi', 'lisez moi', 'leeme', 'léeme'],
  ...['leiame', 'leia-me', 'leia me', 'leggimi', 'leesmij', 'lees mij', 'läsmig', 'læsmig', 'lesmeg'],
  ...['czytajto', 'прочтименя', 'прочти меня', 'benioku', 'beni oku'],
]);

/** Words for a template that are no part of a person's name. */
const TEMPLATE = [
  ...['template', 'vorlage', 'modèle', 'sjabloon', 'szablon', 'šablona', 'šablon', 'skabelon'],
  ...['шаблон', 'şablonu', 'şablon', 'πρότυπο', 'テンプレート', '模板', '템플릿'],
];
const TEMPLATES = [
  ...['templates', 'vorlagen', 'modèles', 'sjablonen', 'szablony', 'šablony', 'skabeloner', 'шаблоны'],
  ...['şablonlar', 'plantillas', 'modelos', 'modelli', 'mallar', 'maler'],
];
/** Such words that can be part of a name, and beginnings of the words that show what they mean. */
const TEMPLATE_OR_NAME = ['plantilla', 'modelo', 'modello', 'modele', 'mall', 'mal', 'malli', 'sablon'];
const RECORD = [
  ...['kontakt', 'contact', 'contat', 'pers[oö]n', 'pessoa', 'people'],
  ...['event', 'meeting', 'møte', 'möte', 'møde', 'reuni', 'riuni'],
];

const templateName = lazily(() => {
  const [word, words, name, record] = [TEMPLATE, TEMPLATES, TEMPLATE_OR_NAME, RECORD].map(
    (some) => `(?:${some.join('|')})`,
  );
  const forms = [
    words,
    // `Kontakt-Vorlage`, `ContactTemplate`, `Person (template)`
    `.*${word}[)\\]]?`,
    `${word}[\\s_(-].*`,
    `(?:テンプレート|模板|템플릿).*`,
    // `Kontaktmall`, `Contacto (plantilla)`
    `(?:${record}[^\\s_(-]*[\\s_(-]*)?${name}\\)?`,
    // `Modelo de contacto`
    `${name}[\\s_-](?:.*[\\s_'’-])?${record}[^\\s_-]*`,
  ];
  return new RegExp(`^(?:${forms.join('|')})$`);
});

/**
 * Whether a note's name, in lower case and NFC, is that of a note about a folder and not about one
 * person or event, or of a template. `_` sorts such names to the top.
 */
export function isAboutFolder(name: string): boolean {
  return (
    /^_(?!index$)/.test(name) ||
    READ_ME.has(name.replace(/[._-][a-z]{2}(?:[_-][a-z]{2,4})?$/, '')) ||
    READ_ME.has(name) ||
    templateName().test(name)
  );
}
