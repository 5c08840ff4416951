"""The view of the image table: two lines per image, a date to edit, a sign for role and check."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QDate, QEvent, QModelIndex, QPoint, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QKeyEvent, QPainter, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDateEdit,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from . import glyphs, palette, texts
from .image import ROLES, Image
from .image_model import (
    BANDS,
    CHECK,
    DATE,
    GLYPH_ROLE,
    HAND_ROLE,
    LAYER,
    MUTED_ROLE,
    NAME_ROLE,
    ROLE,
    ROLE_WORDS,
    SENSOR,
    ImageModel,
)
from .state import FuseState

WIDE = 520
"""Width of the table in a dock of 560 pixels."""

MOST_ROWS = 8
"""More images scroll inside the table."""


class ImageDelegate(QStyledItemDelegate):
    """Paints the rows and edits the dates."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(40, round(option.fontMetrics.height() * 2.25))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        option = QStyleOptionViewItem(option)  # the view's own one is used for the next cell
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        if index.column() == LAYER:
            self._paint_layer(painter, option, index)
        elif index.column() == DATE:
            self._paint_date(painter, option, index)
        elif index.column() in (SENSOR, BANDS):
            self._paint_words(painter, option, index)
        else:
            self._paint_sign(painter, option, index)
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        name = index.data(GLYPH_ROLE)
        if name not in glyphs.DRAWERS:
            return
        side = option.fontMetrics.height() * 0.85
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(option.rect).center())
        glyphs.paint(painter, name, box, palette.colour(name, option.palette))

    def _paint_layer(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        box = option.rect.adjusted(3, 1, -3, -1)
        upper, lower = (
            box.adjusted(0, 0, 0, -box.height() // 2),
            box.adjusted(0, box.height() // 2, 0, 0),
        )
        painter.setFont(option.font)
        painter.setPen(_text(option))
        middle = Qt.TextElideMode.ElideMiddle
        name = option.fontMetrics.elidedText(index.data(NAME_ROLE), middle, box.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        small = QFont(option.font)
        small.setPointSizeF(max(1.0, option.font.pointSizeF() * 0.88))
        small.setBold(bool(index.data(HAND_ROLE)))
        painter.setFont(small)
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(palette.muted(option.palette))
        right = Qt.TextElideMode.ElideRight
        line = painter.fontMetrics().elidedText(index.data(MUTED_ROLE), right, box.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        painter.setPen(_text(option))
        box = option.rect.adjusted(3, 0, -3, 0)
        words = index.data(Qt.ItemDataRole.DisplayRole)
        words = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideMiddle, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_date(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        image: Image = index.model().image(index)
        font = QFont(option.font)
        font.setBold(image.date_by_hand or not image.date)
        font.setUnderline(not image.date)
        painter.setFont(font)
        painter.setPen(_text(option))
        box = option.rect.adjusted(3, 0, -2, 0)
        aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, aligned, index.data(Qt.ItemDataRole.DisplayRole))

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        editor = QDateEdit(parent)
        editor.setDisplayFormat("yyyy-MM-dd")
        editor.setCalendarPopup(True)
        editor.setAccessibleName(texts.tr("Date of %1", index.data(NAME_ROLE)))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        # not through index.data: PyQt turns an invalid date into a null of another type
        known = index.model().image(index).date
        date = QDate.fromString(known or "", Qt.DateFormat.ISODate)
        editor.setDate(date if date.isValid() else QDate.currentDate())

    def setModelData(self, editor: QWidget, model: ImageModel, index: QModelIndex) -> None:
        editor.interpretText()
        model.setData(index, editor.date())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        box = option.rect
        width = max(box.width(), editor.sizeHint().width())
        height = editor.sizeHint().height()
        editor.setGeometry(box.right() - width, box.center().y() - height // 2, width, height)


def _text(option: QStyleOptionViewItem) -> QPalette:
    chosen = option.state & QStyle.StateFlag.State_Selected
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
    return option.palette.color(role)


class ImageTable(QTreeView):
    """Images by role and date; grows with its rows up to a bound."""

    changed = pyqtSignal()
    remove_wanted = pyqtSignal()
    check_clicked = pyqtSignal()
    zoom_wanted = pyqtSignal(object)

    def __init__(self, state: FuseState, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._state = state
        self.table_model = self.make_model(state)
        self.setModel(self.table_model)
        self.setItemDelegate(ImageDelegate(self))
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setAccessibleName(texts.tr("Images"))
        self._size_columns()
        # Later: a model that is reset while Qt commits an editor takes QGIS down.
        self.table_model.edited.connect(self._on_edited, Qt.ConnectionType.QueuedConnection)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.refresh()

    def make_model(self, state: FuseState) -> ImageModel:
        """What the rows say; another page has another one."""
        return ImageModel(state, self)

    def _size_columns(self) -> None:
        header, metrics = self.header(), self.fontMetrics()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(metrics.height())
        header.setSectionResizeMode(LAYER, QHeaderView.ResizeMode.Stretch)
        widths = {
            ROLE: 30,
            DATE: metrics.horizontalAdvance("2024-00-00") + 14,
            CHECK: 30,
            SENSOR: metrics.horizontalAdvance("Sentinel-2 L2A") + 14,
            BANDS: metrics.horizontalAdvance("12 of 12") + 14,
        }
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        for place, column in enumerate((ROLE, LAYER, SENSOR, BANDS, DATE, CHECK)):
            header.moveSection(header.visualIndex(column), place)
        self._show_columns()

    def _show_columns(self) -> None:
        """Sensor and bands get columns of their own where there is room."""
        self.table_model.wide = self.width() >= WIDE
        for column in (SENSOR, BANDS):
            self.setColumnHidden(column, not self.table_model.wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_columns()

    def refresh(self) -> None:
        """Show the state anew and take the height that the rows need."""
        self.table_model.refresh()
        rows = min(max(1, len(self._state.images)), MOST_ROWS)
        height = rows * round(self.fontMetrics().height() * 2.25)
        self.setFixedHeight(height + self.header().sizeHint().height() + 2 * self.frameWidth())

    def selected(self) -> list[Image]:
        return [self.table_model.image(i) for i in self.selectionModel().selectedRows()]

    def role_menu(self, image: Image) -> QMenu:
        """The choice of roles for one image."""
        menu = QMenu(self)
        for role in ROLES:
            action = menu.addAction(texts.tr(ROLE_WORDS[role]))
            action.setCheckable(True)
            action.setChecked(image.role == role)
            action.triggered.connect(lambda _=False, r=role: self.set_role(image, r))
        return menu

    def set_role(self, image: Image, role: str) -> None:
        self._state.set_role(image, role)
        self._on_edited()

    def edit_date(self, image: Image) -> None:
        """Open the date of an image for editing."""
        index = self.table_model.index(self._state.images.index(image), DATE)
        self.setCurrentIndex(index)
        self._open_editor(index)

    def _open_editor(self, index: QModelIndex) -> None:
        """Qt complains when an editor is still open, be it the one that is wanted."""
        if self.state() != QAbstractItemView.State.EditingState:
            self.edit(index)

    def _on_edited(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        image = self.table_model.image(index)
        if index.column() == ROLE:
            corner = self.visualRect(index).bottomLeft()
            menu = self.role_menu(image)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(corner + QPoint(0, 1)))
        elif index.column() == DATE and not image.date:
            self._open_editor(index)
        elif index.column() == CHECK and image.severity:
            self.check_clicked.emit()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() == LAYER:
            self.zoom_wanted.emit(self.table_model.image(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._size_columns()
