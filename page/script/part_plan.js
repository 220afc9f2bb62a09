// What a new page would hold: chosen by the view, by those hidden by name, and by what is to go besides.

import { filterWords } from "./filter_words.js";
import { nameForms } from "./name_forms.js";
import { involved, whatStays, withoutTheRest } from "./part.js";
import { pictureOf } from "./part_picture.js";
import { storyOfPart } from "./story_part.js";
import { namedIn, survivors } from "./survivors.js";

/** Nothing chosen yet: all that the view shows, and nothing besides that goes. */
export function freshChoice(app) {
  return {
    all: false,
    bare: false,
    title: app.store.about.title,
    besides: { claims: new Set(), actors: new Set(), steps: new Set() },
  };
}

/**
 * The page for a choice: its data and picture, what is left out, and the places where a name of those left out would
 * survive: `strict` of those hidden on purpose, `loose` of those who only fall away with the filters.
 */
export function planned(app, { data, network }, choice) {
  const { besides } = choice;
  const gone = new Set(choice.all ? [] : app.state.hidden);
  for (const i of besides.actors) gone.add(data.actors.id[i]);
  const claims = Uint8Array.from(app.result.passes, (_, i) => {
    if (besides.claims.has(i) || (!choice.all && !app.result.passes[i])) return 0;
    return involved(data.claims, i).some((actor) => gone.has(data.actors.id[actor])) ? 0 : 1;
  });
  const stays = whatStays(data, claims, gone, (actor) => !choice.all && isUnwanted(app, actor));
  const { part, to, renamed } = withoutTheRest(data, stays, choice.bare);
  const picture = pictureOf(data, network, part, to);
  part.communities = picture.communities;
  const shown = stillShown(part);
  const told = app.story.map((step, i) => ({ step, i })).filter(({ i }) => !besides.steps.has(i));
  const kept = stays.whole
    ? { story: told.map(({ step }) => step), from: told.map((_, i) => i) }
    : storyOfPart(told.map(({ step }) => step), { ids: idsOf(part), values: shown, renamed: new Map([...picture.renamed, ...renamed]) });
  part.story = kept.story;
  const forms = nameForms(data, stays, gone);
  part.about = { ...data.about, title: choice.title.trim() || data.about.title };
  const left = leftOut(data, stays);
  if (!stays.whole || choice.bare) {
    const filters = choice.all ? "" : filterWords(app, (facet, key) => shown[facet]?.has(key) ?? true);
    const safe = namedIn(forms, filters) ? "" : filters;
    part.about.parts = [...(data.about.parts ?? []), { filters: safe, ...left, bare: choice.bare }];
  }
  const places = survivors({ part, stays, forms, steps: kept.from.map((i) => told[i].i) });
  return {
    data: part,
    network: picture.network,
    stays,
    left,
    steps: app.story.length - kept.story.length,
    told: forms.told,
    readable: stillReadable(data, part, claims),
    strict: places.filter(({ actor }) => gone.has(actor.id)),
    loose: places.filter(({ actor }) => !gone.has(actor.id)),
  };
}

/** The choice with everything gone that the places hang on. */
export function withoutPlaces(choice, places) {
  const { besides } = choice;
  return {
    ...choice,
    besides: {
      claims: new Set([...besides.claims, ...places.flatMap(({ claims }) => claims)]),
      actors: new Set([...besides.actors, ...places.flatMap(({ actors }) => actors)]),
      steps: new Set([...besides.steps, ...places.flatMap(({ step }) => (step === undefined ? [] : [step]))]),
    },
  };
}

/** Whether the filters for actors leave out one who is only named. */
function isUnwanted(app, actor) {
  const without = (facet, value) => app.state.excluded[facet]?.has(value) ?? false;
  return (
    without("kind", actor.kind) ||
    without("known", actor.known ? "known" : "unknown") ||
    without("country", actor.country || "-")
  );
}

function leftOut(data, stays) {
  const missing = (name) => stays[name].reduce((sum, each) => sum + (each ? 0 : 1), 0);
  return { claims: missing("claims"), documents: missing("documents"), actors: missing("actors") };
}

/** Of the values of a filter, those that something in the part still has: the others must not be told of. */
function stillShown(part) {
  return {
    voice: new Set([...(part.actors.id ?? []), "-", "?"]),
    document: new Set(part.documents.id ?? []),
    country: new Set([...(part.actors.country ?? []), "-"]),
    relation: new Set(Object.keys(part.words.relation)),
    topic: new Set([...Object.keys(part.words.topic), "-"]),
  };
}

/** Everything in the part that an address can name. */
function idsOf(part) {
  const ids = (table, type) => (table.id ?? []).map((id) => `${type}:${id}`);
  const { source = [], target = [], of = [], status = [] } = part.lines;
  const lines = source.map((from, i) => `line:${part.actors.id[from]}|${of[i]}|${status[i]}|${part.actors.id[target[i]]}`);
  const { actors, documents, events, claims } = part;
  return new Set([...ids(actors, "actor"), ...ids(documents, "document"), ...ids(events, "event"), ...ids(claims, "claim"), ...lines]);
}

/** How many claims are left out whose sentence can still be read, as another claim quotes it or stands beside it. */
function stillReadable(data, part, claims) {
  const texts = new Map();
  (part.claims.document ?? []).forEach((document, i) => {
    const id = part.documents.id[document];
    const { before, quote, after } = part.claims;
    if (!texts.has(id)) texts.set(id, []);
    texts.get(id).push(`${before[i]}\n${quote[i]}\n${after[i]}`);
  });
  const joined = new Map([...texts].map(([id, list]) => [id, list.join("\n")]));
  return claims.reduce((sum, stays, i) => {
    const { quote, document } = data.claims;
    return sum + (!stays && quote[i] && joined.get(data.documents.id[document[i]])?.includes(quote[i]) ? 1 : 0);
  }, 0);
}
