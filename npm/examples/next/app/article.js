export const article = `Orchard bridge closes for a month

The Orchard bridge in Tarn will close for four weeks from Monday, the town council said. Inspectors found cracks in two of its nine piers last week. Repairs will cost 420,000 euros, most of it paid by the region. Drivers will have to take the ring road, which adds 6 kilometres.`;
