"""What is believed of a viewer before the first swipe: the model's constants, each with its reason.

Worth is measured in watches: 1 is a video watched to the end. The figures were chosen on
recorded views and made-up viewers together (CONTRIBUTING, "The ranker"), one setting for all.
"""

from __future__ import annotations

from ranking.vocabulary import Group

VARIANCE = {
    Group.HASHTAG: 0.04,
    Group.WORD: 0.0068,
    Group.CREATOR: 0.0034,
    Group.SOUND: 0.0034,
    Group.FOLDER: 0.0068,
    Group.LANGUAGE: 0.0051,
    Group.LENGTH: 0.0017,
    Group.SHAPE: 0.0017,
    Group.TELLING: 0.0020,
}
"""How far a whole group is expected to move a score, as a variance. Of hashtags more would find
made-up viewers' interests sooner, and drown what recorded ones tell by dates."""
AGE_PARTS = ((0.012, 0.1), (0.024, 0.4))
"""Variance and length of each part of the kernel over ages, on the library's scale [0, 1]: what is
liked of a season, and of an era."""
BIAS_VARIANCE = 0.01
"""How far a viewer's general liking is expected to lie from the running mean."""
REUSED_FROM = 3.0
"""Other videos with a feature from which half of what is not known of it is worth a try."""
NOISE = 0.068
"""Variance of a reward around what the features can tell of it."""
MEAN_BEFORE = 0.6
"""Reward of an average viewer; most videos in one's own folder are watched for the most part."""
MEAN_WEIGHT = 20.0
"""Events that the mean before is worth. With few, a run of dull videos lowers what is expected of
all others as well, and the feed stays where it is."""
MEMORY = 512
"""Events kept. With the decay below, older ones would weigh less than a thirtieth."""
BROUGHT = 256
"""Events that count of what was brought along; the feed is as quick as after as many views."""
CONTRASTS = 128
"""Of these, videos of the library at large that likes from elsewhere are held against. Without any,
recorded viewers were dealt less well than without their likes; with fewer, no better."""
WATCHED_ELSEWHERE = 32
"""Events up to which what was only watched elsewhere fills up what was said there. Alone it helps;
beside likes each more of it took a little away from what they tell."""
HALF_LIFE = 100.0
"""Events after which one counts half. On personas whose taste turns at swipe 120 this brought
satisfying views in the next twenty from 1.83 to 2.33 times the base rate."""
