# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""The ways in: files that are there and files that are not, another start, pasted texts."""

import os
import re
import subprocess

from harness import DATA, PROGRAM, run, wait_for

LEFT = os.path.join(DATA, 'left.txt')
RIGHT = os.path.join(DATA, 'right.txt')

PAGE = """<!DOCTYPE html>
<html><head><meta property="og:site_name" content="항구 신문">
<meta property="article:published_time" content="2024-05-04T09:00:00+09:00"></head><body><nav><a href="/">첫 화면</a></nav>
<article><h1>포트 엘리스 터널 개통</h1><p>헬렌 카터 시장은 4일 새 해저 터널을 열었다.</p></article></body></html>
"""


def a_missing_file_is_named(application):
    application.start('no such account.txt', RIGHT)
    application.find('label', re.compile('no such account.txt'))


def another_start_hands_its_files_over(application):
    subprocess.run([PROGRAM, LEFT, RIGHT], check=True, timeout=30)
    left = application.find('text', re.compile('^Left article'))
    assert left.text.startswith('Harbor tunnel')


def two_texts_can_be_pasted(application):
    application.key('ctrl+shift+v')
    dialog = application.find('dialog', 'Paste Two Texts')
    application.find('text', 'Left text', within=dialog).set_text('Mayor Helen Carter resigned on Friday.')
    application.find('text', 'Right text', within=dialog).set_text('Mayor Helen Carter stepped down.')
    application.press('button', 'Compare', within=dialog)
    application.wait_gone('dialog', 'Paste Two Texts')
    left = application.find('text', re.compile('^Left article'))
    wait_for(lambda: left.text.startswith('Mayor Helen Carter resigned'), 'the pasted text')


def a_text_can_be_pasted_beside_a_file(application):
    application.quit()
    application.start(RIGHT)
    application.press('button', 'Paste Text…')
    dialog = application.find('dialog', 'Paste Two Texts')
    assert application.find('text', 'Left text', within=dialog).text.startswith('Port Ellis')
    pasted = application.find('text', 'Right text', within=dialog)
    wait_for(lambda: pasted.has('focused'), 'the keyboard in the empty text')
    pasted.set_text('시장 헬렌 카터는 새 터널을 열었다.')
    application.press('button', 'Compare', within=dialog)
    left = application.find('text', 'Left article: right.txt')
    right = application.find('text', re.compile('^Right article'))
    wait_for(lambda: left.text.startswith('Port Ellis') and right.text.startswith('시장'), 'the file and the text')


def a_saved_page_is_read_as_its_article(application):
    application.quit()
    page = os.path.join(os.environ['HOME'], '저장한 쪽.html')
    with open(page, 'w', encoding='utf-8') as file:
        file.write(PAGE)
    application.start(LEFT, page)
    right = application.find('text', 'Right article: 항구 신문')
    assert right.text.startswith('포트 엘리스 터널 개통\n'), right.text
    assert '첫 화면' not in right.text and '<' not in right.text, right.text


def a_page_keeps_its_outlet_and_date_beside_a_pasted_text(application):
    application.quit()
    application.start(os.path.join(os.environ['HOME'], '저장한 쪽.html'))
    application.press('button', 'Paste Text…')
    dialog = application.find('dialog', 'Paste Two Texts')
    application.find('text', 'Right text', within=dialog).set_text('The mayor opened the tunnel.')
    application.press('button', 'Compare', within=dialog)
    application.find('text', 'Left article: 항구 신문')
    application.find('label', re.compile('^4 May 2024'))


def the_action_for_pasting_reaches_the_window(application):
    subprocess.run([PROGRAM, '--paste-articles'], check=True, timeout=30)
    application.find('dialog', 'Paste Two Texts')
    application.escape('dialog', 'Paste Two Texts')


def the_action_for_a_new_comparison_opens_an_empty_window(application):
    subprocess.run([PROGRAM, '--new-window'], check=True, timeout=30)
    wait_for(lambda: len(application.windows()) == 2, 'a second window')
    application.find('label', re.compile('two accounts', re.I))
    application.quit()


def a_first_start_may_begin_with_pasting(application):
    application.start('--paste-articles')
    application.find('dialog', 'Paste Two Texts')
    assert not application.all('text', re.compile('^Left article'))
    application.escape('dialog', 'Paste Two Texts')
    application.quit()


run(a_missing_file_is_named,
    another_start_hands_its_files_over,
    two_texts_can_be_pasted,
    a_text_can_be_pasted_beside_a_file,
    a_saved_page_is_read_as_its_article,
    a_page_keeps_its_outlet_and_date_beside_a_pasted_text,
    the_action_for_pasting_reaches_the_window,
    the_action_for_a_new_comparison_opens_an_empty_window,
    a_first_start_may_begin_with_pasting)
