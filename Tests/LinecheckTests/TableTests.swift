import Testing

@testable import Linecheck

@Suite struct TableTests {
  @Test(arguments: [[], [7], [3, 1, 2]])
  func keepsItsElements(elements: [Int]) {
    let table = Table(elements)
    let copy = table
    #expect(copy.view.count == elements.count)
    #expect((0..<table.view.count).map { table.view[$0] } == elements)
  }
}
