/**
 * Sentences that papers fill in day by day. In braces what differs: `{5-40}` is a number in that range, `{place}`, `{name}`,
 * `{firm}`, `{team}`, `{trade}` and `{day}` are drawn; some sentences never differ. A paper's form is some of a sort's sentences, in its own order.
 */
export const FORMS = {
  weather: [
    "Forecast for {place} and the coast: winds from the west at {10-70} km an hour, easing after {1-11} pm.",
    "Highs of {5-34} degrees inland and {3-29} degrees by the sea, with lows near {1-14} before dawn on {day}.",
    "The chance of rain stands at {1-99} per cent by noon and {1-99} per cent by night, the {place} weather office said.",
    "Tides at the old pier will reach {1-6}.{1-9} metres at {1-11} am and {1-6}.{1-9} metres at {1-11} pm.",
    "Sunrise is at {5-7}.{10-59} am and sunset at {4-9}.{10-59} pm, and the moon will be {1-99} per cent full.",
    "Drivers on the road from {place} to {place} should allow {10-90} minutes more, the highways office said on {day}.",
    "Rainfall this month has come to {1-190} millimetres, against {1-190} millimetres in the same month a year ago.",
    "The pollen count is {1-12} out of 12 and the air quality index stands at {10-180} in the city.",
    "The office looks at wind, cloud and water along the whole of the coast twice a day and tells the fishing harbours first.",
    "Walkers should keep to the marked paths and take warm and dry clothes with them whatever the sky looks like at the start.",
  ],
  market: [
    "Shares on the {place} exchange closed at {1000-9900}.{10-99} points after a day of thin trade, brokers said on {day}.",
    "{firm} gained {1-99} pence to {100-990} pence while {firm} lost {1-99} pence to {100-990} pence.",
    "Turnover came to {1-900} million crowns against {1-900} million crowns a day before, the exchange said.",
    "The crown stood at {80-140}.{10-99} to the mark in late dealing, and bonds yielded {1-9}.{10-99} per cent at the close.",
    "Wheat for delivery in {1-12} weeks fell by {1-90} cents to {200-900} cents a bushel in {place}.",
    "Advancing shares outnumbered declining ones by {100-990} to {100-990}, with {10-99} unchanged.",
    "Crude oil rose {1-9}.{10-99} per cent to {40-120} dollars a barrel, while gold slipped to {900-2900} dollars an ounce.",
    "Analysts at {firm} expect the index to trade between {1000-9900} and {1000-9900} points until {day}.",
    "Figures are those of the exchange and come without warranty; neither the paper nor its sources take part in any of the dealings.",
    "Traders said that many of their clients had kept to the side of the ring and were waiting for word from the central bank.",
  ],
  result: [
    "{team} beat {team} {2-5}-{0-1} in front of {1000-60000} spectators at the {place} ground on {day}.",
    "{name} scored after {1-44} minutes and again after {46-89} minutes, the {2-30}th goal of the season for the striker.",
    "The visitors had {20-80} per cent of the ball but only {1-12} shots on target in the whole of the match.",
    "The win lifts the side to {2-20}th place with {3-80} points from {4-38} matches, and a goal difference of {1-40}.",
    "Coach {name} said he was pleased with the result and would look at the injury of {name} before {day}.",
    "The referee, {name}, showed {1-9} yellow cards, the last of them in minute {60-94}.",
    "Next week they play away to {team}, who lost {1-5}-{0-4} to {team} and stand {2-20}th in the table.",
    "It was the {2-60}th meeting of the two clubs, of which {team} have won {1-30}.",
    "The match was played in good spirit on a ground that had been cleared of leaves and water by helpers in the early morning.",
    "Members of the club can have their tickets for the rest of the season at the office beside the main gate on any weekday.",
  ],
  obituary: [
    "{name}, a {trade} who was known to many in {place}, died on {day} at the age of {41-103}.",
    "Born in {place} in {1920-1975}, {name} was one of {2-9} children of a {trade} and moved to {place} in {1940-1999}.",
    "Friends and neighbours will remember a kind word for everybody and a hand that was always there to help.",
    "After {3-40} years as a {trade} came {2-30} years with {firm}, where colleagues chose the name of {name} for a prize.",
    "Survivors are a spouse of {2-70} years, {1-6} children, {1-14} grandchildren and a brother, {name}.",
    "A service will be held at {9-12}.{10-59} am on {day} at the chapel in {place}, and all are welcome to attend.",
    "In lieu of flowers the family asks for gifts to the {place} hospice, room {100-990}.",
    "Those who wish to leave a word for the family may write in the book that lies at the town hall of {place}.",
  ],
  earnings: [
    "{firm} reported a profit of {1-900}.{1-9} million crowns for the quarter, against {1-900}.{1-9} million crowns a year before.",
    "Revenue rose {1-60}.{1-9} per cent to {1-90}.{1-9} billion crowns, the company, based in {place}, said on {day}.",
    "Profit per share came to {1-9}.{10-99} crowns, while analysts on average had expected {1-9}.{10-99} crowns.",
    "The board, chaired by {name}, will propose a dividend of {10-990} cents a share, payable on {1-28} March.",
    "Operating costs fell to {10-990} million crowns after the closing of {2-30} branches and the loss of {100-9900} jobs.",
    "Shares in {firm} were up {1-12}.{1-9} per cent at {10-990} crowns in morning trade in {place}.",
    "For the full year the company expects sales of {1-90} to {91-190} billion crowns and a margin of {2-30} per cent.",
    "Net debt stood at {10-990} million crowns at the end of the period, compared with {10-990} million crowns.",
    "The accounts have not been audited, and the company will publish its full report with all notes and tables later in the year.",
    "Statements on the future are subject to risks, and what in fact comes about may differ from them in ways that matter.",
  ],
} as const;

export type Sort = keyof typeof FORMS;
export const SORTS = Object.keys(FORMS) as readonly Sort[];

/** Sentences in a paper's form, at least and at most. */
export const LENGTH = [4, 7] as const;
