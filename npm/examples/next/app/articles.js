export const articles = [
  `Orchard bridge closes for a month

The Orchard bridge in Tarn will close for four weeks from Monday, the town council said. Inspectors found cracks in two of its nine piers last week. Repairs will cost 420,000 euros, most of it paid by the region. Drivers will have to take the ring road, which adds 6 kilometres.`,
  `Tarn shuts its oldest bridge

Tarn is to shut the Orchard bridge for four weeks from Monday after inspectors found cracks in two of its nine piers. The repairs will cost 560,000 euros, according to the region. "Nobody has to worry, but nobody can wait either," said mayor Ada Lindholm.`,
];
