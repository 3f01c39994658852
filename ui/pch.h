// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for every library with widgets.
#pragma once

#include "app/pch.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QWidget>
