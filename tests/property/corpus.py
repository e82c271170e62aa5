"""The corpus: small models of every shape, drawn from one seed."""
import random


class Tie:
    def __init__(self, a, b, layer, weight, directed=False, relies=(), disjoint=False):
        self.a, self.b, self.layer, self.weight = a, b, layer, weight
        self.directed, self.relies, self.disjoint = directed, relies, disjoint


class Layer:
    def __init__(self, share=1.0, scale=1.0, symmetrize="max", on=True):
        self.share, self.scale, self.symmetrize, self.on = share, scale, symmetrize, on


class Model:
    """Actors 0..n-1; lefts say what is left of each, blocs are numbers or -1."""

    def __init__(self, n, ties, layers=None, blocs=None, lefts=None, present=None):
        self.n, self.ties = n, ties
        self.layers = layers or [Layer()]
        self.blocs = blocs or [-1] * n
        self.lefts = lefts or [1.0] * n
        self.present = present or [True] * n
        self.among = [True] * n
        self.capabilities = [None] * n


def pairs(n):
    return [(a, b) for a in range(n) for b in range(a + 1, n)]


def shapes(n):
    yield [(i, i + 1) for i in range(n - 1)]
    yield [(0, i) for i in range(1, n)]
    yield pairs(n)
    yield [(i, (i + 1) % n) for i in range(n)] if n > 2 else []
    yield [(a, b) for a, b in pairs(n) if a % 2 == b % 2]


def unit(n, edges):
    return Model(n, [Tie(a, b, 0, 1.0) for a, b in edges])


def drawn_weight(rng, signed):
    weight = round(rng.uniform(0.05, 1), 6)
    return -weight if signed and rng.random() < 0.3 else weight


def weighted(rng, n, chance, signed=False):
    ties = [Tie(a, b, 0, drawn_weight(rng, signed)) for a, b in pairs(n) if rng.random() < chance]
    return Model(n, ties, blocs=[rng.choice((-1, 0, 1, 1)) for _ in range(n)])


def drawn_layers(rng):
    return [Layer(round(rng.uniform(0.2, 3), 3), round(rng.uniform(0.3, 4), 3), rng.choice(("max", "sum", "mean")),
                  rng.random() < 0.85) for _ in range(rng.randint(1, 3))]


def drawn_reliance(rng, n, a, b):
    others = [k for k in range(n) if k not in (a, b)]
    rng.shuffle(others)
    return [(k, round(rng.uniform(0, 1), 3)) for k in others[:rng.randint(1, 2)]]


def layered(rng, n, count):
    """Everything at once: directed and parallel ties, layers, reliance, actors weakened, collapsed or absent."""
    layers = drawn_layers(rng)
    ties = []
    for _ in range(count):
        a, b = rng.sample(range(n), 2)
        relies = drawn_reliance(rng, n, a, b) if rng.random() < 0.4 and n > 2 else ()
        ties.append(Tie(a, b, rng.randrange(len(layers)), drawn_weight(rng, True), rng.random() < 0.4, relies,
                        rng.random() < 0.3))
    lefts = [rng.choice((1.0, 1.0, 1.0, 0.5, 0.25)) for _ in range(n)]
    present = [rng.random() < 0.9 for _ in range(n)]
    lefts = [left if there else rng.choice((0.0, 1.0)) for left, there in zip(lefts, present)]
    return Model(n, ties, layers, [rng.choice((-1, 0, 1, 2)) for _ in range(n)], lefts, present)


def directed(rng, n, count):
    """One-sided ties of few strengths, so that reaching and being reached differ and paths tie."""
    ties = [Tie(*rng.sample(range(n), 2), 0, rng.choice((0.25, 0.5, 0.5, 1.0)), rng.random() < 0.85) for _ in range(count)]
    return Model(n, ties, blocs=[rng.choice((-1, 0, 0, 1, 2)) for _ in range(n)])


def between(n):
    """Actors 0 and 1 meet through each of the others."""
    return unit(n, [(end, k) for end in (0, 1) for k in range(2, n)])


def corpus(seed=20241208):
    rng = random.Random(seed)
    models = [unit(n, []) for n in (0, 1, 2, 5)]
    for n in (2, 3, 4, 5, 7):
        models += [unit(n, edges) for edges in shapes(n)]
    for i in range(250):
        models.append(weighted(rng, rng.randint(2, 12), rng.choice((0.15, 0.3, 0.5, 0.8)), signed=i % 2 == 0))
    for _ in range(240):
        n = rng.randint(2, 10)
        models.append(layered(rng, n, rng.randint(1, 3 * n)))
    models += [between(n) for n in (3, 4, 5, 8)]
    for _ in range(60):
        n = rng.randint(3, 10)
        models.append(directed(rng, n, rng.randint(n - 1, 2 * n)))
    for model in models:
        model.among = [there and rng.random() < 0.7 for there in model.present]
        if rng.random() < 0.7:
            model.capabilities = [round(rng.uniform(0, 5), 3) for _ in range(model.n)]
    return models
