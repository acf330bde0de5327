# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Scrolling freely, together and aligned; what the overviews tell of it and do."""

from harness import run, wait_for

STATES = {'free': 'Scroll Freely', 'together': 'Scroll Together', 'aligned': 'Keep Passages Aligned'}
LEFT, RIGHT = (250, 450), (650, 450)


def overviews(application):
    return (application.find('slider', 'Overview of the left article'),
            application.find('slider', 'Overview of the right article'))


def resting(strips):
    """Return how far each article has been read, in percent, once it moves no more."""
    last = [None]

    def still():
        now = tuple(strip.value for strip in strips)
        same = now == last[0]
        last[0] = now
        return same and now
    return wait_for(still, 'the articles to come to rest')


def wheel(application, where, clicks, side):
    """Turn the wheel over one article and return where both are then."""
    strips = overviews(application)
    before = strips[side].value
    application.wheel(*where, clicks)
    wait_for(lambda: strips[side].value != before, f'side {side} to scroll')
    return resting(strips)


def wait_state(application, state):
    toggle = application.find('radio button', STATES[state])
    wait_for(lambda: toggle.has('checked'), f'the state {state}')


def aligned_passages_stay_beside_each_other(application):
    application.start()
    wait_for(lambda: all(len(text.text) > 500 for text in application.all('text')), 'the articles')
    wait_state(application, 'aligned')
    application.key_until('F9', lambda: not application.all('list', 'People'))
    application.wheel(*LEFT, 1)
    left, right = wheel(application, LEFT, 6, 0)
    assert left > 0 and right > 0, (left, right)
    ends = wheel(application, LEFT, 60, 0)
    assert ends == (100, 100), f'both end together, not at {ends}'
    left, right = wheel(application, RIGHT, -8, 1)
    assert right < 100 and left < 100, 'the right article leads, too'
    begins = wheel(application, RIGHT, -60, 1)
    assert begins == (0, 0), f'both begin together, not at {begins}'


def free_articles_go_by_themselves(application):
    application.key('F8')
    wait_state(application, 'free')
    left, right = wheel(application, LEFT, 6, 0)
    assert left > 0 and right == 0, (left, right)
    moved = wheel(application, RIGHT, 2, 1)
    assert moved[0] == left and moved[1] > 0, moved


def together_they_keep_their_offset(application):
    before = resting(overviews(application))
    application.key('F8')
    wait_state(application, 'together')
    assert resting(overviews(application)) == before, 'nothing moves at once'
    after = wheel(application, LEFT, 2, 0)
    assert after[0] > before[0] and after[1] > before[1], (before, after)
    back = wheel(application, LEFT, -2, 0)
    assert all(abs(a - b) < 1 for a, b in zip(before, back)), (before, back)


def the_offset_is_there_again_after_another_state(application):
    before = resting(overviews(application))
    application.key('F8')
    wait_state(application, 'aligned')
    assert resting(overviews(application)) != before, 'passages were brought beside each other'
    application.key('F8')
    wait_state(application, 'free')
    application.key('F8')
    wait_state(application, 'together')
    strips = overviews(application)
    wait_for(lambda: all(abs(a - b) < 1 for a, b in zip(before, resting(strips))), f'the offset of {before}')


def the_switch_and_the_key_agree(application):
    application.press('radio button', STATES['aligned'])
    wait_state(application, 'aligned')
    application.press('radio button', STATES['free'])
    wait_state(application, 'free')
    application.key('F8')
    wait_state(application, 'together')


def an_overview_moves_its_article(application):
    application.press('radio button', STATES['aligned'])
    strip, _ = overviews(application)
    strip.value = 50
    wait_for(lambda: abs(strip.value - 50) < 2, 'half of the left article')
    assert 0 < resting(overviews(application))[1] < 100, 'the right article follows'
    application.screenshot('aligned')


def the_state_is_kept(application):
    application.quit()
    application.start()
    wait_state(application, 'aligned')
    application.quit()


run(aligned_passages_stay_beside_each_other,
    free_articles_go_by_themselves,
    together_they_keep_their_offset,
    the_offset_is_there_again_after_another_state,
    the_switch_and_the_key_agree,
    an_overview_moves_its_article,
    the_state_is_kept)
