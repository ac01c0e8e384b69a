"""Writes workbooks with conditional formatting: write_workbooks.py FOLDER; or counts rules: ... count FILE..."""

import datetime
import sys
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.formatting.rule import (
    CellIsRule,
    ColorScaleRule,
    DataBarRule,
    FormulaRule,
    IconSetRule,
    Rule,
)
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle

ROWS = [[n, n * 7 % 10 - 3, f"word {n % 4}", datetime.date(2025, 1, n), n % 3 == 0] for n in range(1, 13)]
RED = PatternFill(bgColor="FFC7CE", fill_type="solid")


def openpyxl_rules():
    look = DifferentialStyle(font=Font(bold=True), fill=RED)
    return [
        CellIsRule(operator="greaterThan", formula=["5"], fill=RED),
        CellIsRule(operator="between", formula=["2", "$B$2"], font=Font(color="9C0006")),
        FormulaRule(formula=["$A1>$B1"], fill=RED, stopIfTrue=True),
        FormulaRule(formula=['AND($C1="word 1",$A1>2)'], font=Font(italic=True)),
        ColorScaleRule("min", None, "F8696B", "percentile", 50, "FFEB84", "max", None, "63BE7B"),
        DataBarRule("min", None, "max", None, "5B9BD5"),
        IconSetRule("3TrafficLights1", "percent", [0, 33, 67]),
        Rule(type="top10", rank=3, dxf=look),
        Rule(type="duplicateValues", dxf=look),
        Rule(type="containsText", operator="containsText", text="word", formula=['NOT(ISERROR(SEARCH("word",A1)))'], dxf=look),
    ]


def write_openpyxl(path, rule):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in ROWS:
        sheet.append(row)
    sheet.conditional_formatting.add("A1:B12", rule)
    sheet.conditional_formatting.add("D1:D12 E3", FormulaRule(formula=["$A1=1"], fill=RED))
    sheet.freeze_panes = "B2"
    book.create_sheet("Notes")["A1"] = "kept"
    book.save(path)


def xlsxwriter_rules(look):
    return [
        {"type": "cell", "criteria": ">", "value": 5, "format": look},
        {"type": "cell", "criteria": "between", "minimum": 2, "maximum": 6, "format": look},
        {"type": "formula", "criteria": "=$A1>$B1", "format": look, "stop_if_true": True},
        {"type": "text", "criteria": "containing", "value": "word", "format": look},
        {"type": "time_period", "criteria": "last week", "format": look},
        {"type": "average", "criteria": "above", "format": look},
        {"type": "top", "value": 10, "criteria": "%", "format": look},
        {"type": "3_color_scale"},
        {"type": "data_bar", "data_bar_2010": True, "bar_negative_color": "#FF0000"},
        {"type": "icon_set", "icon_style": "5_ratings", "reverse_icons": True},
    ]


def write_xlsxwriter(path, place):
    book = xlsxwriter.Workbook(path)
    look = book.add_format({"bg_color": "#FFC7CE", "font_color": "#9C0006"})
    sheet = book.add_worksheet("Sheet1")
    dates = book.add_format({"num_format": "yyyy-mm-dd"})
    for r, row in enumerate(ROWS):
        sheet.write_row(r, 0, row[:3])
        sheet.write_datetime(r, 3, row[3], dates)
        sheet.write_boolean(r, 4, row[4])
    sheet.conditional_format("A1:B12", xlsxwriter_rules(look)[place])
    sheet.conditional_format("C1:C12", {"type": "blanks", "format": look, "multi_range": "C1:C12 E3"})
    sheet.autofilter("A1:E12")
    book.add_worksheet("Notes").write(0, 0, "kept")
    book.close()


def count_rules(path):
    book = openpyxl.load_workbook(path)
    found = book.worksheets[0].conditional_formatting
    return sum(len(area.rules) for area in found)


if __name__ == "__main__":
    if sys.argv[1] == "count":
        for name in sys.argv[2:]:
            print(Path(name).stem, count_rules(name))
    else:
        folder = Path(sys.argv[1])
        for i, one in enumerate(openpyxl_rules()):
            write_openpyxl(folder / f"openpyxl-{i}.xlsx", one)
        for i in range(10):
            write_xlsxwriter(folder / f"xlsxwriter-{i}.xlsx", i)
