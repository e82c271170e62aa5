# A model as other programs have it, and back: GraphML holds all of it.
$ entente convert models/warsaw-pact-1989.json pact.json && entente convert pact.json pact.graphml
wrote pact.json
wrote pact.graphml

$ entente convert pact.graphml again.json && cmp pact.json again.json && echo the same
pact.graphml: graphml: 67 ties read, 15 used, 52 skipped: 52 of pacts, which are there as such
wrote again.json
the same

# What other formats do not hold is said.
$ entente convert models/warsaw-pact-1989.json pact.gexf
gexf: holds layers as ids only: 2 without title, share and scale
gexf: holds blocs as ids only: 2 without title
gexf: holds sources as ids only: 7 without title, date and address
gexf: holds no pacts: 7 written as ties between their members
gexf: holds neither date nor note of the model
wrote pact.gexf

$ entente convert models/warsaw-pact-1989.json pact.net && head -4 pact-economic.net && tail -3 pact-economic.net
pajek: holds blocs as numbers: 0 is none, 1 is east, 2 is west
pajek: holds no ranges, reliance, dates, grades, sources and notes
pajek: holds no pacts: 7 written as ties between their members
wrote pact-military.net
wrote pact-economic.net
wrote pact.clu
wrote pact.vec
*Network "The Warsaw Pact in 1989: Economic"
% layer economic
% 1 ussr
% 2 poland
5 6 0.2 l "pact"
5 7 0.2 l "pact"
6 7 0.2 l "pact"

$ entente convert models/warsaw-pact-1989.json pact.csv && head -2 pact-nodes.csv pact-edges.csv
csv: holds layers as ids only: 2 without title, share and scale
csv: holds blocs as ids only: 2 without title
csv: holds sources as ids only: 7 without title, date and address
csv: holds no pacts: 7 written as ties between their members
csv: holds neither date nor note of the model
wrote pact-nodes.csv
wrote pact-edges.csv
==> pact-nodes.csv <==
Id,Label,kind,bloc,capability
ussr,Soviet Union,state,east,4260

==> pact-edges.csv <==
Source,Target,Type,Weight,sign,layer,kind,pact,range,from_date,grade,sources,note
ussr,east-germany,Undirected,1,1,military,troops,,"[0.8, 1]",,A,"[""warsaw-1955""]",Soviet forces in Germany.

$ entente measure pact-military.net --only density
pact-military.net: pajek: 39 ties read, 39 used, 0 skipped
The Warsaw Pact in 1989: Military
11 actors, 39 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure   combined
  ──────────────────
  density      0.491

# A scenario becomes a time line.
$ entente convert examples/syria-collapse.json fall.gexf && grep -A 8 'id="syria"' fall.gexf
gexf: time is the number of the phase; ties of a pair, layer and sign are one edge, its weight the strength
gexf: without steps, reliance, ranges, notes, sources, pacts as such, and claims
wrote fall.gexf
      <node id="syria" label="Assad&apos;s Syria">
        <attvalues>
          <attvalue for="kind" value="regime"/>
          <attvalue for="bloc" value="axis"/>
        </attvalues>
        <spells>
          <spell start="0" end="0"/>
        </spells>
        <viz:color r="86" g="180" b="233"/>

$ entente convert examples/syria-collapse.json fall.graphml
entente: error: 'examples/syria-collapse.json' is a scenario, and graphml holds models only; .gexf holds phases [usage]
[exit 64]

$ entente convert models/barbell.json barbell.gml
entente: error: 'barbell.gml' does not end as a format that can be written; 'entente list formats' has them [usage]
[exit 64]
